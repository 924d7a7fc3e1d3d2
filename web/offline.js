// The page's own script: keeps the page for use without a network, and says so once all of it is there.
//
// It is no part of the element: on other people's sites nothing is kept.

const note = document.getElementById("offline");
if (note && "serviceWorker" in navigator) {
  const tell = (text) => {
    note.textContent = text;
    note.hidden = false;
  };
  // A full disk, a private window, a browser that was told not to: the page works as before, and does not promise more.
  const refuse = () => tell("Not ready to use offline: this browser did not keep the page. Save it as one file instead.");
  /** Says that it is ready if all is still there; what was cleared by hand is kept anew at the next visit. */
  const ready = async (registration) => {
    const names = await caches.keys();
    if (names.some((name) => name.startsWith("article-lens-"))) return tell("Ready to use offline.");
    await registration.unregister();
    refuse();
  };
  navigator.serviceWorker
    .register("sw.js")
    .then((registration) => {
      const { active, installing } = registration;
      if (active) return ready(registration);
      // Its parts did not all arrive, or found no room.
      installing?.addEventListener("statechange", () => installing.state === "redundant" && refuse());
      return navigator.serviceWorker.ready.then(ready);
    })
    .catch(refuse);
}
