/**
 * For servers that read such a file (Netlify, Cloudflare Pages): what has a hash in its name never changes, the rest may at any time. What the page may load and run
 * it says itself; only a server can say who may show it in a frame, and that a drawing that is opened by itself runs no code.
 */
export const cacheRules = `/assets/*
  Cache-Control: public, max-age=31536000, immutable
  Content-Security-Policy: sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:
/index.html
  Cache-Control: no-cache
/sw.js
  Cache-Control: no-cache
/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Content-Security-Policy: frame-ancestors 'self'
`;

/**
 * A service worker that keeps these addresses from the first visit on. The page itself comes from the network where there is one, so that a new
 * edition shows at once; what has a hash in its name comes from the cache.
 */
export function serviceWorker(addresses: readonly string[], edition: string): string {
  return `const cacheName = "deck-${edition}";
const addresses = ${JSON.stringify(addresses, null, 2)};

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => cache.addAll(addresses))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  const scope = self.registration.scope;
  const isOld = (name) => name.startsWith("deck-") && name !== cacheName;
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(isOld).map((name) => dropFrom(name, scope))))
      .then(() => self.clients.claim()),
  );
});

// Several decks may live on one server, and share its caches.
async function dropFrom(name, scope) {
  const cache = await caches.open(name);
  const kept = await cache.keys();
  if (kept.every((request) => request.url.startsWith(scope))) await caches.delete(name);
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(self.registration.scope)) return;
  const fromCache = () => caches.match(request, { ignoreSearch: true });
  event.respondWith(
    request.mode === "navigate"
      ? fetch(request).catch(() => caches.match("./"))
      : fromCache().then((kept) => kept ?? fetch(request)),
  );
});
`;
}
