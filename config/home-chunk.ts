import type { ChunkGraph, Compilation, Module } from 'webpack'

type ChunkGroup = Compilation['chunkGroups'][number]

/** Whether it is asked for when the home page opens, which is what a visitor opens first. */
export const bringsHome = ({ origins }: ChunkGroup): boolean =>
  origins.some(({ request }) => /tabs\/home\/index/.test(request ?? ''))

/** Whether the home page has this module; what only other pages share is no part of the first load. */
export const isOfHome = (module: Module, { chunkGraph }: { chunkGraph: ChunkGraph }): boolean =>
  [...chunkGraph.getModuleChunksIterable(module)].some((chunk) => [...chunk.groupsIterable].some(bringsHome))
