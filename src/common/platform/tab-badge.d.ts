/** Shows a number on a tab; 0 removes it. WeChat refuses it while no tab page is on screen: then nothing happens. */
export function setTabBadge(index: number, count: number): void
