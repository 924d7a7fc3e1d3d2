// For browsers that cannot run the page, so written as all of them understand it: it says so, in the page's own words. Until then it
// says that the page is loading, which without JavaScript would not be true.
(function () {
  var state = "noModule" in document.createElement("script") ? "loading" : "failed";
  function tell() {
    var all = document.querySelectorAll("article-lens [data-when]");
    for (var i = 0; i < all.length; i++) all[i].hidden = all[i].getAttribute("data-when") !== state;
  }
  // A script that is not found, or not understood.
  window.addEventListener("error", function () {
    state = "failed";
    tell();
  }, true);
  document.addEventListener("DOMContentLoaded", tell);
})();
