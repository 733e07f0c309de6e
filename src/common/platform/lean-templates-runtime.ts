import { hooks } from '@tarojs/shared'

/** What a node of Taro's tree looks like here: those of a component with `compileMode` carry its template's name in it. */
interface TaroNode {
  childNodes: TaroNode[]
  props?: { compileMode?: string }
  nodeName: string
  sid: string
  uid: string
  isAnyEventBinded(): boolean
}

/** What setData carries of a node: `nn` names its template, `sid` answers to its events, `cn` are its children. */
interface Carried {
  nn?: string
  sid?: string
  uid?: string
  cn?: Carried[]
}

/**
 * Taro makes one template of a whole component with `compileMode`. That template knows its nodes by their places: their
 * names, and the ids of those that take no event, are never looked at. In a list they are half of what is carried.
 */
function strip(carried: Carried, node: TaroNode): void {
  const nodes = node.childNodes.filter(({ nodeName }) => nodeName !== 'comment')
  for (const [index, child] of (carried.cn ?? []).entries()) {
    const own = nodes[index]
    if (!own) continue
    const compiled = own.props?.compileMode !== undefined
    if (!compiled) delete child.nn
    if (own.nodeName === '#text' || (own.uid === own.sid && !own.isAnyEventBinded())) delete child.sid
    // One that is compiled itself has been through this already.
    if (!compiled) strip(child, own)
    if (child.cn?.length === 0) delete child.cn
  }
}

hooks.tap('modifyHydrateData', (carried: Carried, node: TaroNode) => {
  if (node.props?.compileMode !== undefined) strip(carried, node)
})
