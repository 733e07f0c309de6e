import type { AskedDesk } from '@haoli/contract'
import { api } from '@/common/api/http'
import { useQueryOnPage } from '@/common/api/use-query-on-page'
import { useSubmit } from '@/common/api/use-submit'

/** Which desk asks with this code, and why; nothing is asked without a code. */
export const useAskedDesk = (code: string) =>
  useQueryOnPage({
    queryKey: ['desk', code],
    queryFn: ({ signal }) => api.get<AskedDesk>(`/v1/desk/asked/${encodeURIComponent(code)}`, { signal }),
    enabled: code !== '',
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Lets the desk in, or not. */
export const useDecideDesk = (code: string) =>
  useSubmit<{ approve: boolean }, null>(({ approve }, key) => {
    const asked = encodeURIComponent(code)
    return approve
      ? api.command(`/v1/desk/asked/${asked}/approval`, undefined, key)
      : api.command(`/v1/desk/asked/${asked}/refusal`, undefined, key)
  })
