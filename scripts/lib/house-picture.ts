import { type Rooms, readRooms } from './rooms'
import { inRoot } from './root'

interface Layer {
  id: string
  title: string
  /** The folder whose subfolders are named in the picture. */
  folder: string
}

/** From the bottom up, as imports may go: each takes from those before it. */
const layers: Layer[] = [
  { id: 'contract', title: 'contract', folder: 'contract/src' },
  { id: 'platform', title: 'server: platform', folder: 'server/src/platform' },
  { id: 'core', title: 'server: core', folder: 'server/src/core' },
  { id: 'systems', title: 'server: systems', folder: 'server/src/systems' },
  { id: 'sandbox', title: 'server: sandbox', folder: 'server/src/sandbox' },
  { id: 'common', title: 'mini program: common', folder: 'src/common' },
  { id: 'tabs', title: 'mini program: tabs', folder: 'src/tabs' },
  { id: 'packages', title: 'mini program: packages', folder: 'src' },
]

const begin = '<!-- drawn by npm run architecture -->'
const end = '<!-- end of the drawing -->'

/** The text of docs/architecture.md with the picture as the code is now. */
export function withPicture(text: string, root = inRoot()): string {
  const [before, rest] = text.split(begin)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined) throw new Error(`the page has no place for the picture: ${begin}`)
  return `${before}${begin}\n\n\`\`\`mermaid\n${picture(readRooms(['contract/src', 'server/src', 'src'], root))}\n\`\`\`\n\n${end}${after}`
}

function picture(rooms: Rooms): string {
  const arrows = new Set<string>()
  for (const [from, others] of rooms) {
    for (const to of others) {
      const [a, b] = [layerOf(from), layerOf(to)]
      if (a && b && a !== b) arrows.add(`  ${a.id} --> ${b.id}`)
    }
  }
  const boxes = layers.map(({ id, title, folder }) => {
    const names = [...rooms.keys()].filter((room) => layerOf(room)?.id === id).map((room) => nameIn(folder, room))
    const lines = wrapped([...new Set(names.filter((name) => name !== ''))].sort())
    return `  ${id}["<b>${title}</b>${lines.map((line) => `<br/>${line}`).join('')}"]`
  })
  return ['flowchart TB', ...boxes, ...[...arrows].sort()].join('\n')
}

/** The innermost layer that contains a folder. */
const layerOf = (room: string): Layer | undefined =>
  layers
    .filter(({ folder }) => room.startsWith(`${folder}/`) || room === folder)
    .filter(({ id }) => id !== 'packages' || room !== 'src')
    .sort((a, b) => b.folder.length - a.folder.length)[0]

const nameIn = (folder: string, room: string) => room.slice(folder.length + 1).split('/')[0] ?? ''

/** Five names a line. */
function wrapped(names: readonly string[]): string[] {
  const lines: string[] = []
  for (let index = 0; index < names.length; index += 5) lines.push(names.slice(index, index + 5).join(' · '))
  return lines
}
