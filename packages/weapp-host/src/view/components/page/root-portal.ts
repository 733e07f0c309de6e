import { builtIn } from '../built-in'

/** Moves its children to the end of the page, out of all ancestors. */
export const rootPortal = builtIn('root-portal', {
  properties: { enable: { type: Boolean, value: true } },
  boxes: ['wx-portal'],
  draw(part) {
    const [portal] = part.boxes
    const place = () => {
      if (!portal) return
      const page = part.props.enable ? part.host.closest('page') : part.host
      page?.append(portal)
    }
    part.watch(['enable'], place)
    part.attached(() => () => portal?.remove())
  },
})
