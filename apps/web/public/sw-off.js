// Served as /sw.js where BRASSAGE_OFFLINE is no: takes the place of a worker that keeps pages, removes what it kept, and goes.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(goAway()));

async function goAway() {
  const names = (await caches.keys()).filter((name) => name.startsWith('brassage-'));
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
