-- Statements of timelines ask many small questions at once: planning one takes ten times as long as running it, and the plan
-- is the same for everybody. PostgreSQL would plan anew at each call, as it thinks the generic plan dearer than those that
-- know the values. A setting of the role in this database reaches every connection, also through a pooler that takes no
-- options. Where the role may not set it, the server works as before, only slower.
do $$
begin
    execute format(
        'alter role %I in database %I set plan_cache_mode = force_generic_plan', current_user, current_database());
exception
    when insufficient_privilege then
        raise notice 'plan_cache_mode stays as it is';
end
$$;
