// Runs in the page that has an SVG file open: the size of its picture and all of its texts, as the browser draws them.
(() => {
  const svg = document.documentElement;
  if (svg.localName !== 'svg' || document.querySelector('parsererror')) throw new Error('the browser cannot read it');
  const { width, height } = svg.viewBox.baseVal;
  const paper = getComputedStyle(document.querySelector('.paper')).fill;
  const texts = [...document.querySelectorAll('text')].map((one) => {
    // A text that is turned has a box that is turned.
    const box = one.getBBox();
    const toPage = one.getScreenCTM();
    const corners = [
      [box.x, box.y],
      [box.x + box.width, box.y],
      [box.x + box.width, box.y + box.height],
      [box.x, box.y + box.height],
    ].map(([x, y]) => {
      const point = new DOMPoint(x, y).matrixTransform(toPage);
      return [point.x, point.y];
    });
    const style = getComputedStyle(one);
    return {
      // Without the tooltip.
      text: one.lastChild?.textContent ?? '',
      corners,
      size: Number.parseFloat(style.fontSize),
      bold: Number(style.fontWeight) >= 600,
      fill: style.fill,
      behind: style.stroke === 'none' ? paper : style.stroke,
    };
  });
  return { width, height, paper, texts };
})();
