import { hooks } from '@tarojs/shared'

/** A node of Taro's tree. Those of a component with `compileMode` have the name of its template. */
interface TaroNode {
  childNodes: TaroNode[]
  props?: { compileMode?: string }
  nodeName: string
  sid: string
  uid: string
  isAnyEventBinded(): boolean
}

/** A node as it is sent by setData: `nn` is its template, `sid` its id for events, `cn` its children. */
interface Carried {
  nn?: string
  sid?: string
  uid?: string
  cn?: Carried[]
}

/**
 * Taro compiles a component with `compileMode` into one template, which addresses its nodes by position. The nodes'
 * names, and the ids of nodes without events, are never read, yet make up half of the data sent for a list: they are
 * left out.
 */
function strip(carried: Carried, node: TaroNode): void {
  const nodes = node.childNodes.filter(({ nodeName }) => nodeName !== 'comment')
  for (const [index, child] of (carried.cn ?? []).entries()) {
    const own = nodes[index]
    if (!own) continue
    const compiled = own.props?.compileMode !== undefined
    if (!compiled) delete child.nn
    if (own.nodeName === '#text' || (own.uid === own.sid && !own.isAnyEventBinded())) delete child.sid
    // A nested compiled component has been stripped already.
    if (!compiled) strip(child, own)
    if (child.cn?.length === 0) delete child.cn
  }
}

hooks.tap('modifyHydrateData', (carried: Carried, node: TaroNode) => {
  if (node.props?.compileMode !== undefined) strip(carried, node)
})
