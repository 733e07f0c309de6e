/**
 * Names that stand outside this repository: pages in cards, messages and printed codes, paths and error codes in merchants'
 * own servers. contract/public/ lists those of the shop as it was released.
 */
export interface PublicNames {
  /** `gift/pages/code/index`, without a query. */
  pages: string[]
  /** `GET /v1/products/{id}` */
  routes: string[]
  /** With its status, which servers answer with: `409 out_of_stock`. */
  errorCodes: string[]
}

interface AppConfig {
  pages?: string[]
  subPackages?: { root: string; pages: string[] }[]
}

interface Sources {
  appConfig: AppConfig
  openapi: { paths: Record<string, object> }
  errorCodes: Record<string, { status: number }>
}

/** The names that the code has now. */
export function namesOf({ appConfig, openapi, errorCodes }: Sources): PublicNames {
  const packages = (appConfig.subPackages ?? []).map(({ root, pages }) => pages.map((page) => `${root}/${page}`))
  const routes = Object.entries(openapi.paths).map(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  return {
    pages: [...(appConfig.pages ?? []), ...packages.flat()],
    routes: routes.flat(),
    errorCodes: Object.entries(errorCodes).map(([code, { status }]) => `${status} ${code}`),
  }
}

const kinds = {
  pages: 'page',
  routes: 'route',
  errorCodes: 'error code',
} as const satisfies Record<keyof PublicNames, string>

/** What the lists have and the code has not, and the other way round, each as `page shop/pages/product/index`. */
export function differences(listed: PublicNames, now: PublicNames): { gone: string[]; unlisted: string[] } {
  const missing = (from: PublicNames, where: PublicNames) =>
    (Object.keys(kinds) as (keyof PublicNames)[]).flatMap((kind) =>
      from[kind].filter((name) => !where[kind].includes(name)).map((name) => `${kinds[kind]} ${name}`),
    )
  return { gone: missing(listed, now), unlisted: missing(now, listed) }
}
