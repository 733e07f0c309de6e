// What `@tarojs/router` is in the browser build (config/index.ts).
import { createRouter as create } from '@tarojs/router/dist/index'

export * from '@tarojs/router/dist/index'

/** The first page in a task of its own: the one before read and ran the program. What index.html says where none comes, goes. */
export function createRouter(...given: Parameters<typeof create>): void {
  document.getElementById('unopened')?.remove()
  setTimeout(() => create(...given))
}
