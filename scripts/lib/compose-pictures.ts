/** The pictures of the demo, in a process of their own: `npm start` runs it at a low priority beside the open shop. */
import { composeMissingPictures } from './demo-media'

await composeMissingPictures()
