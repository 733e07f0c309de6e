import type { ThanksSticker } from '@haoli/contract'
import bow from '../assets/stickers/bow.webp'
import cheers from '../assets/stickers/cheers.webp'
import flower from '../assets/stickers/flower.webp'
import heart from '../assets/stickers/heart.webp'
import hug from '../assets/stickers/hug.webp'
import smile from '../assets/stickers/smile.webp'

/** The pictures of the stickers. */
export const stickerArt: Readonly<Record<ThanksSticker, string>> = { heart, hug, bow, flower, cheers, smile }
