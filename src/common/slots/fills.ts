import { createContext, type FunctionComponent } from 'react'
import type { PackageConfig } from './package-config'
import type { SlotName, SlotProps } from './slot-props'

type Fill<Name extends SlotName> = FunctionComponent<SlotProps[Name]>

/**
 * What a package's `slots.ts` exports: a component for each slot that its config names, no more and no fewer. All of it
 * ships in the main package, at most 3,000 B a fill (budgets.json), for tabs show it before any package is loaded.
 */
export type FillsOf<Config extends PackageConfig> = { readonly [Name in Config['slots'][number]]: Fill<Name> }

export type PackageFills = { readonly [Name in SlotName]?: Fill<Name> }

/** The fills of all packages, slot by slot. */
export type SlotFills = { readonly [Name in SlotName]?: readonly Fill<Name>[] }

/** In each slot the packages' fills stand in the order of `packages`. */
export function gatherFills(packages: readonly PackageFills[]): SlotFills {
  const gathered: Record<string, unknown[]> = {}
  for (const fills of packages) {
    for (const [name, fill] of Object.entries(fills)) gathered[name] = [...(gathered[name] ?? []), fill]
  }
  return gathered as SlotFills
}

export const SlotFillsContext = createContext<SlotFills>({})
