const namePattern = /^phone-[\w-]{1,32}$/

/**
 * Which phone this window plays. The preview shows two phones as frames of one page, which share the browser's
 * storage: each keeps its things under its own name. The name comes from `?phone=a` or the frame's own name, and
 * stays with the window while the person moves about. A window without one is the browser's only phone.
 */
export function phoneName(win: { name: string; location: { search: string } }): string {
  const wish = new URLSearchParams(win.location.search).get('phone')
  if (wish && namePattern.test(`phone-${wish}`)) win.name = `phone-${wish}`
  return namePattern.test(win.name) ? win.name : 'phone'
}
