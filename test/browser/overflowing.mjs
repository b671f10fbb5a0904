/** What sticks out of the page it runs in, and what does not fit where nothing scrolls. */
export function overflowing() {
    const root = document.documentElement;
    const scrolls = element => element.closest('.scroll') !== null;
    const out = [...document.querySelectorAll('body *')].filter(element => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && !scrolls(element) && !element.closest('.unseen, svg svg') && (right > root.clientWidth + 1 || left < -1);
    }).map(element => `${element.tagName} ${element.className?.baseVal ?? element.className}`);
    return [...root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} wide`] : [], ...out.slice(0, 4)];
}
