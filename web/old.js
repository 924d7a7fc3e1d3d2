// For browsers that cannot run the page, so written as all of them understand it: it says so, in the page's own words.
(function () {
  function tell() {
    var all = document.querySelectorAll("article-lens [data-when]");
    for (var i = 0; i < all.length; i++) all[i].hidden = all[i].getAttribute("data-when") !== "failed";
  }
  // A script that is not found, or not understood.
  window.addEventListener("error", tell, true);
  if (!("noModule" in document.createElement("script"))) document.addEventListener("DOMContentLoaded", tell);
})();
