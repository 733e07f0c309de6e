/** The contents of 24 × 24 icons. Those in `solid` are filled, all others are drawn with a stroke of 1.8. */
export const iconPaths = {
  search: '<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/>',
  cart: '<path d="M2.5 4h2.4l2.6 11.2h10.4l2.3-8.2H6"/><circle cx="9" cy="19.3" r="1.5"/><circle cx="16.5" cy="19.3" r="1.5"/>',
  heart:
    '<path d="M12 20s-7.8-4.6-7.8-10.4A4.5 4.5 0 0 1 8.7 5c1.5 0 2.7.8 3.3 2 .6-1.2 1.8-2 3.3-2a4.5 4.5 0 0 1 4.5 4.6C19.8 15.4 12 20 12 20z"/>',
  'heart-filled':
    '<path fill="#000" d="M12 20s-7.8-4.6-7.8-10.4A4.5 4.5 0 0 1 8.7 5c1.5 0 2.7.8 3.3 2 .6-1.2 1.8-2 3.3-2a4.5 4.5 0 0 1 4.5 4.6C19.8 15.4 12 20 12 20z"/>',
  share: '<path d="M12 15V4M8 7.5 12 3.8l4 3.7M5 12v6.5A1.5 1.5 0 0 0 6.5 20h11a1.5 1.5 0 0 0 1.5-1.5V12"/>',
  'chevron-right': '<path d="m9 5 7 7-7 7"/>',
  close: '<path d="m6 6 12 12M18 6 6 18"/>',
  check: '<path d="m5 12.5 4.8 4.7L19 7.5"/>',
  plus: '<path d="M12 5v14M5 12h14"/>',
  location: '<path d="M12 21s-7-6.3-7-11.3a7 7 0 0 1 14 0C19 14.7 12 21 12 21z"/><circle cx="12" cy="9.7" r="2.5"/>',
  trash: '<path d="M4.5 7h15M9.5 7V4.5h5V7M6.5 7l.8 12.5h9.4L17.5 7M10 11v5M14 11v5"/>',
  edit: '<path d="M4 20h4L19.5 8.5l-4-4L4 16zM13 7l4 4"/>',
  clock: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3.5 2"/>',
  truck:
    '<path d="M2.5 6h11v10.5h-11zM13.5 10h4l3.5 3.5v3h-7.5"/><circle cx="7" cy="17.5" r="2" fill="#fff"/><circle cx="17" cy="17.5" r="2"/>',
  wallet: '<path d="M3.5 7.5h17v12h-17zM3.5 7.5 15 4v3.5M15.5 12h5v3.5h-5z"/>',
  bell: '<path d="M5 17h14l-1.5-2.5V10a5.5 5.5 0 0 0-11 0v4.5zM10 20h4"/>',
  box: '<path d="m12 3 8 4.3v9.4L12 21l-8-4.3V7.3zM4.2 7.4 12 11.5l7.8-4.1M12 11.5V21"/>',
  settings:
    '<circle cx="12" cy="12" r="3"/><path d="M12 3v2.5M12 18.5V21M3 12h2.5M18.5 12H21M5.6 5.6l1.8 1.8M16.6 16.6l1.8 1.8M18.4 5.6l-1.8 1.8M7.4 16.6l-1.8 1.8"/>',
  info: '<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5.5M12 7.5v.2"/>',
  lock: '<path d="M5 10.5h14V20H5zM8 10.5V8a4 4 0 0 1 8 0v2.5M12 14v2.5"/>',
  gift: '<path d="M4.5 11.5h15V20h-15zM3.5 7.5h17v4h-17zM12 7.5V20M12 7.5c-4.6 0-5.6-4.5-3-4.5 2 0 3 2.8 3 4.5 0-1.7 1-4.5 3-4.5 2.6 0 1.6 4.5-3 4.5"/>',
  coupon:
    '<path d="M3 6.5h18v3.7a1.9 1.9 0 0 0 0 3.6v3.7H3v-3.7a1.9 1.9 0 0 0 0-3.6zM14.5 6.5v2M14.5 11v2M14.5 15.5v2"/>',
  home: '<path d="m3.5 11 8.5-7 8.5 7M5.5 9.5V20h13V9.5M10 20v-5.5h4V20"/>',
  grid: '<rect x="4" y="4" width="6.500" height="6.500" rx="1.500"/><rect x="13.500" y="4" width="6.500" height="6.500" rx="1.500"/><rect x="4" y="13.500" width="6.500" height="6.500" rx="1.500"/><rect x="13.500" y="13.500" width="6.500" height="6.500" rx="1.500"/>',
  user: '<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c.6-4.2 3.5-6.5 7.5-6.5s6.9 2.3 7.5 6.5"/>',
  filter: '<path d="M4 5h16l-6.2 7.5V19l-3.6-2v-4.5z"/>',
  offline:
    '<path d="M3.5 9.5a13 13 0 0 1 4-2.4M20.5 9.5A13 13 0 0 0 12 6.3M6.7 13a8 8 0 0 1 4-2M17.3 13a8 8 0 0 0-2.3-1.5M12 18.5v.2M4 3.5l16 17"/>',
  refresh: '<path d="M19.5 12a7.5 7.5 0 1 1-2.3-5.4L20 9.2M20 4.5v4.7h-4.7"/>',
} as const

export type IconName = keyof typeof iconPaths

/** A complete SVG of one icon, drawn in `color`. */
export function iconSvg(name: IconName, color: string, strokeWidth = 1.8): string {
  const inside = iconPaths[name].replace(/"#(000|fff)"/g, (_, tone) => (tone === '000' ? `"${color}"` : '"none"'))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="${color}" stroke-width="${strokeWidth}" stroke-linecap="round" stroke-linejoin="round">${inside}</svg>`
}
