type Context2d = CanvasRenderingContext2D
type Step = (context: Context2d) => void | Promise<void>
type Args = never[]

/** Methods that a browser's context has by the same name; they run at `draw()`. */
const plain = [
  'beginPath closePath moveTo lineTo rect arc arcTo bezierCurveTo quadraticCurveTo clip fill stroke',
  'fillRect strokeRect clearRect fillText strokeText save restore scale rotate translate transform setTransform',
].flatMap((line) => line.split(' '))

/** Methods that set what is a property in a browser. */
const settings: Record<string, keyof Context2d> = {
  setFillStyle: 'fillStyle',
  setStrokeStyle: 'strokeStyle',
  setLineWidth: 'lineWidth',
  setLineCap: 'lineCap',
  setLineJoin: 'lineJoin',
  setMiterLimit: 'miterLimit',
  setTextAlign: 'textAlign',
  setGlobalAlpha: 'globalAlpha',
}
const properties = [
  'fillStyle strokeStyle lineWidth lineCap lineJoin miterLimit font textAlign textBaseline globalAlpha',
  'globalCompositeOperation shadowOffsetX shadowOffsetY shadowBlur shadowColor lineDashOffset',
].flatMap((line) => line.split(' '))

interface Surroundings {
  urlOf(src: string): string
  /** Sets the canvas's pixel size from its box. */
  resize(): void
}

const loaded = (picture: HTMLImageElement, src: string) =>
  new Promise<boolean>((resolve) => {
    picture.onload = () => resolve(true)
    picture.onerror = () => resolve(false)
    picture.src = src
  })

/** The result of `wx.createCanvasContext`: collects steps, and `draw()` runs them. */
export function canvasContext(canvas: HTMLCanvasElement, { urlOf, resize }: Surroundings): Record<string, unknown> {
  let steps: Step[] = []
  let last: Promise<unknown> = Promise.resolve()
  const inner = () => canvas.getContext('2d') as Context2d
  const add = (step: Step) => void steps.push(step)
  const set = (name: string, value: unknown) => add((context) => void Reflect.set(context, name, value))

  const context: Record<string, unknown> = {}
  for (const name of plain) {
    context[name] = (...args: Args) => add((at) => void (at[name as 'fill'] as (...args: Args) => void)(...args))
  }
  for (const [name, property] of Object.entries(settings)) context[name] = (value: unknown) => set(property, value)
  for (const name of properties) {
    Object.defineProperty(context, name, {
      enumerable: true,
      get: () => Reflect.get(inner(), name),
      set: (value) => set(name, value),
    })
  }

  const takeAll = async (now: Step[], reserve: boolean) => {
    resize()
    const at = inner()
    at.setTransform(1, 0, 0, 1, 0, 0)
    if (!reserve) at.clearRect(0, 0, canvas.width, canvas.height)
    at.save()
    at.scale(devicePixelRatio, devicePixelRatio)
    for (const step of now) await step(at)
    at.restore()
  }
  return Object.assign(context, {
    setFontSize: (px: number) => add((at) => void Reflect.set(at, 'font', at.font.replace(/[\d.]+px/, `${px}px`))),
    setTextBaseline: (value: string) => set('textBaseline', value === 'normal' ? 'alphabetic' : value),
    setLineDash: (pattern: number[], offset = 0) =>
      add((at) => {
        at.setLineDash(pattern)
        at.lineDashOffset = offset
      }),
    setShadow: (x: number, y: number, blur: number, color: string) =>
      add((at) => void Object.assign(at, { shadowOffsetX: x, shadowOffsetY: y, shadowBlur: blur, shadowColor: color })),
    createLinearGradient: (...box: [number, number, number, number]) => inner().createLinearGradient(...box),
    createCircularGradient: (x: number, y: number, r: number) => inner().createRadialGradient(x, y, 0, x, y, r),
    measureText: (words: string) => ({ width: inner().measureText(words).width }),
    drawImage: (src: string, ...box: number[]) =>
      add(async (at) => {
        const picture = new Image()
        picture.crossOrigin = 'anonymous'
        if (await loaded(picture, urlOf(src))) (at.drawImage as (...args: unknown[]) => void)(picture, ...box)
      }),
    /** Drawings run one after the other, because they wait for pictures. */
    draw(reserve = false, done?: () => void) {
      const now = steps
      steps = []
      last = last.then(() => takeAll(now, reserve)).then(() => done?.())
    },
  })
}
