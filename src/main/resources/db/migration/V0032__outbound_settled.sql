-- Deliveries that took long: their worker went on with others and left a message behind for the case that the server goes
-- down. The row says that this message has nothing to do any more.
create table outbound_settled (
    token bigint primary key,
    settled_at timestamptz not null
);

create index outbound_settled_age on outbound_settled (settled_at);
