const namePattern = /^phone-[\w-]{1,32}$/

/**
 * The name of the simulated phone in this window. The preview shows two phones as frames of one page, which share the
 * browser's storage: each stores under its own name, which comes from `?phone=a` and is kept in `window.name`. A window
 * without a name is the only phone.
 */
export function phoneName(win: { name: string; location: { search: string } }): string {
  const wanted = new URLSearchParams(win.location.search).get('phone')
  if (wanted && namePattern.test(`phone-${wanted}`)) win.name = `phone-${wanted}`
  return namePattern.test(win.name) ? win.name : 'phone'
}
