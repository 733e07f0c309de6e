/**
 * A page's parameter, decoded: both platforms pass it as it stands in the address. A `%` that encodes nothing is kept, as
 * in `100%%E6%A3%89`, which a browser makes of the typed address `100%棉`.
 */
export const decodeParam = (value = ''): string => value.replace(/(?:%[0-9a-f]{2})+/gi, decodeRun)

function decodeRun(run: string): string {
  try {
    return decodeURIComponent(run)
  } catch {
    return run
  }
}
