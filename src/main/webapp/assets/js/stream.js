// One WebSocket for all that a page listens to. It is open while the page is looked at; after a break it comes again, later each time.

const SLOWEST = 5 * 60_000;
const hearers = new Map();
let socket = null;
let wait = 1000;
let timer;
let over = false; // the session has ended, perhaps in another window

const name = stream => [stream.stream, stream.tag ?? stream.list].filter(Boolean).join(' ');

function open() {
  clearTimeout(timer);
  if (over || socket || document.hidden || !navigator.onLine) return;
  socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/v1/streaming`);
  socket.addEventListener('open', () => {
    wait = 1000;
    for (const { stream } of hearers.values()) socket.send(JSON.stringify({ type: 'subscribe', ...stream }));
  });
  socket.addEventListener('message', message => {
    const { stream, event, payload } = JSON.parse(message.data);
    hearers.get((stream ?? []).join(' '))?.hear(event, payload);
  });
  socket.addEventListener('close', ({ reason }) => {
    socket = null;
    over = reason === 'over';
    if (!over) timer = setTimeout(open, wait * (0.75 + Math.random() / 2));
    wait = Math.min(SLOWEST, wait * 2);
  });
}

/**
 * Listens to a stream.
 * @param stream what the API asks for, such as { stream: 'hashtag', tag: 'cats' }
 * @param hear is given the event and its payload
 */
export function listen(stream, hear) {
  hearers.set(name(stream), { stream, hear });
  if (hearers.size === 1) {
    document.addEventListener('visibilitychange', () => document.hidden ? socket?.close() : open());
    addEventListener('online', open);
    addEventListener('pagehide', () => socket?.close());
  }
  if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ type: 'subscribe', ...stream }));
  else open();
}
