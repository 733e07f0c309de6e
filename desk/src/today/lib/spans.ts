const columns = 24
const fewest = 8

/**
 * How many of a grid's columns each card takes, two in a row: as its part of what both count, so that numbers stand beside each
 * other and neither card is half empty. One that is left over has the row.
 */
export function spansOf(sizes: readonly number[]): number[] {
  return sizes.map((size, index) => {
    const isFirst = index % 2 === 0
    const other = sizes[isFirst ? index + 1 : index - 1]
    if (other === undefined) return columns
    const first = isFirst ? size : other
    const span = Math.round((columns * first) / (size + other))
    const wide = Math.min(Math.max(span, fewest), columns - fewest)
    return isFirst ? wide : columns - wide
  })
}
