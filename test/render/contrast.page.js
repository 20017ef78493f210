/** Runs inside a page (contrast.ts): how many texts there are, and which are too weak on their ground. */
(() => {
  const parts = (color) => (color.match(/[\d.]+/gu) ?? []).map(Number);
  const luminance = (color) => {
    const [red, green, blue] = parts(color).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const groundOf = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const color = getComputedStyle(one).backgroundColor;
      if (parts(color)[3] !== 0) return color;
    }
    return 'rgb(255, 255, 255)';
  };
  const isText = (element) =>
    element.checkVisibility() &&
    !element.closest('title, desc') &&
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
  const texts = [...document.querySelectorAll('body *')].filter(isText);
  const judged = texts.map((element) => {
    const style = getComputedStyle(element);
    const ink = luminance(element instanceof SVGElement ? style.fill : style.color);
    const ground = luminance(groundOf(element));
    const ratio = (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
    return { text: element.textContent, ratio };
  });
  return { told: judged.length, weak: judged.filter(({ ratio }) => ratio < 4.5) };
})();
