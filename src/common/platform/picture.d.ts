/** A canvas to draw on. Sizes are the picture's own pixels. */
export interface Drawing {
  pen: CanvasRenderingContext2D
  /** Loads a picture to draw; null where its address does not answer. */
  load(address: string): Promise<CanvasImageSource | null>
}

/**
 * Draws a picture and returns an address that can be shown and shared; null where this phone cannot. The file lasts as
 * long as the app runs.
 */
export function drawPicture(
  size: { width: number; height: number },
  draw: (drawing: Drawing) => Promise<void>,
): Promise<string | null>
