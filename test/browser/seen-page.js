// Runs in the explorer's page: all of its texts that are seen, with their size, their colour and what is right behind them.
(() => {
  const paper = getComputedStyle(document.body).backgroundColor;
  const seen = [...document.querySelectorAll('h1, h2, h3, p, td, th, label, summary, #plot svg text')].filter(
    (one) => one.checkVisibility() && (one.textContent ?? '').trim() !== '' && !one.closest('.unseen'),
  );
  return seen.map((one) => {
    const style = getComputedStyle(one);
    const isSvg = one instanceof SVGElement;
    return {
      text: one.textContent ?? '',
      size: Number.parseFloat(style.fontSize),
      colour: isSvg ? style.fill : style.color,
      behind: isSvg && style.stroke !== 'none' ? style.stroke : paper,
    };
  });
})();
