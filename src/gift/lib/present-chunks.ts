/** How lists of presents come and go. */
export const presentChunks = { atOnce: 5, chunkPx: 740 }
