/** Chunks of a list of presents. */
export const presentChunks = { atOnce: 5, chunkPx: 740 }
