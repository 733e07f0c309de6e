/** A page's parameter as text: WeChat hands it over as it stood in the address, a browser decoded. */
export function decodeParam(value: string | undefined): string {
  try {
    return decodeURIComponent(value ?? '')
  } catch {
    return value ?? ''
  }
}
