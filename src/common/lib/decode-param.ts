/**
 * A page's parameter, decoded. WeChat passes parameters as they stand in the address, a browser passes them decoded.
 */
export function decodeParam(value: string | undefined): string {
  try {
    return decodeURIComponent(value ?? '')
  } catch {
    return value ?? ''
  }
}
