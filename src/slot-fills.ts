import { gatherFills, type PackageFills } from '@/common/slots/fills'

/** Webpack's `require.context`: the modules below a folder that fit a pattern. */
interface WebpackRequire {
  context(folder: string, deep: boolean, pattern: RegExp): { (path: string): Module; keys(): string[] }
}
interface Module {
  slots: PackageFills
}

// Every package's slots.ts, in the order of the folders' names, becomes part of the main package.
const files = (require as unknown as WebpackRequire).context('.', true, /^\.\/[^/]+\/slots\.ts$/)

/** What the packages of this program put into the slots of its pages. */
export const slotFills = gatherFills(files.keys().map((path) => files(path).slots))
