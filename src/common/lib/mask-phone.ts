/** Hides the middle of a phone number: `138****6021`, `010-****5678`, `+852****4567`. */
export function maskPhone(phone: string): string {
  const area = phone.match(/^(?:0\d{2,3}-|\+85[23]|\+886)/)?.[0] ?? ''
  const own = phone.slice(area.length)
  const shown = own.length > 8 && !area.startsWith('+') ? own.slice(0, 3) : ''
  return `${area}${shown}****${own.slice(-4)}`
}
