// The page's own script: keeps the page for use without a network, and says so once all of it is there.
//
// It is no part of the element: on other people's sites nothing is kept.

const note = document.getElementById("offline");
if (note && "serviceWorker" in navigator) {
  const tell = (text) => {
    note.textContent = text;
    note.hidden = false;
  };
  navigator.serviceWorker
    .register("sw.js")
    .then(() => navigator.serviceWorker.ready)
    .then(() => tell("Ready to use offline."))
    // A full disk, a private window, a browser that was told not to: the page works as before, and does not promise more.
    .catch(() => tell("Not ready to use offline: this browser did not keep the page. Save it as one file instead."));
}
