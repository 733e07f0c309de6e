/** Breaks text into lines that fit `width`, in the pen's font; what is beyond the last line is cut with an ellipsis. */
export function linesOf(pen: CanvasRenderingContext2D, text: string, width: number, most = 2): string[] {
  const lines: string[] = ['']
  for (const letter of text.replace(/\s+/g, ' ')) {
    const line = lines.at(-1) ?? ''
    if (pen.measureText(line + letter).width <= width) lines[lines.length - 1] = line + letter
    else if (lines.length < most) lines.push(letter)
    else {
      lines[lines.length - 1] = `${line.slice(0, -1)}…`
      break
    }
  }
  return lines
}

interface RoundBox {
  x: number
  y: number
  width: number
  height: number
  radius: number
}

/** The path of a box with round corners, to be filled or clipped. */
export function roundBox(pen: CanvasRenderingContext2D, { x, y, width, height, radius }: RoundBox): void {
  const [right, bottom] = [x + width, y + height]
  pen.beginPath()
  pen.moveTo(x + radius, y)
  pen.arcTo(right, y, right, bottom, radius)
  pen.arcTo(right, bottom, x, bottom, radius)
  pen.arcTo(x, bottom, x, y, radius)
  pen.arcTo(x, y, right, y, radius)
  pen.closePath()
}
