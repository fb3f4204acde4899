// Comfort for who has scripts: / goes to the search box, j and k to the next and the mark before. Everything works without.
(() => {
  "use strict";
  let at = -1;
  const marks = () => [...document.querySelectorAll("mark.ev[id], mark.said[id], .found .said a")];
  const go = (step) => {
    const all = marks();
    if (all.length === 0) return;
    all[at]?.classList.remove("here");
    at = at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length;
    all[at].classList.add("here");
    all[at].scrollIntoView({ block: "center", behavior: "instant" });
    if (all[at].matches("a")) all[at].focus({ preventScroll: true });
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
    if (event.key === "/") {
      const box = document.querySelector(".site input[type=search]");
      if (box) { event.preventDefault(); box.focus(); box.select(); }
    } else if (event.key === "j") go(1);
    else if (event.key === "k") go(-1);
  });
})();
