// Before the first paint: the navigation is as wide as it was.
if (localStorage.getItem("zhian.nav") === "narrow") {
  document.documentElement.classList.add("nav-narrow");
}
