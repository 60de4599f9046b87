// Runs in a page: every text that is seen, with the colours of its letters and of what is behind them.
(() => {
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (textContent.trim() === '' || parentElement.closest('script,style,noscript,button:disabled')) continue;
    if (!parentElement.checkVisibility({ visibilityProperty: true })) continue;
    let behind = parentElement;
    while (behind && /^rgba\(.*, 0\)$/.test(getComputedStyle(behind).backgroundColor)) behind = behind.parentElement;
    const paper = behind ? getComputedStyle(behind).backgroundColor : 'rgb(255, 255, 255)';
    texts.push({ text: textContent.trim(), fill: getComputedStyle(parentElement).color, behind: paper });
  }
  return texts;
})();
