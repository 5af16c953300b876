// Names while typing. The page is whole without it.
(function () {
  "use strict";
  var input = document.getElementById("q"), list = document.getElementById("names"), timer = 0, asked = "";
  if (!input || !list) { return; }
  input.addEventListener("input", function (event) {
    if (event.isComposing) { return; }
    window.clearTimeout(timer);
    timer = window.setTimeout(function () {
      var typed = input.value.trim();
      if (typed.length < 2 || typed === asked) { return; }
      asked = typed;
      fetch("/v1/suggest?q=" + encodeURIComponent(typed)).then(function (answer) { return answer.ok ? answer.json() : { items: [] }; }).then(function (found) {
        if (asked !== typed) { return; }
        list.replaceChildren.apply(list, found.items.map(function (item) {
          var option = document.createElement("option");
          option.value = item.name;
          return option;
        }));
      }).catch(function () { /* typing goes on without suggestions */ });
    }, 180);
  });
})();
