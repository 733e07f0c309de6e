import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The API that the development server passes calls on to. */
const api = process.env.HAOLI_DESK_API ?? 'http://127.0.0.1:3000'

export default defineConfig({
  root: import.meta.dirname,
  // Served at /desk/, wherever the shop is.
  base: '/desk/',
  plugins: [react()],
  resolve: { alias: { '@': `${import.meta.dirname}/src` } },
  build: {
    outDir: '../.cache/build/desk',
    emptyOutDir: true,
    // The preview's own limit; the first load is measured by a test.
    chunkSizeWarningLimit: 1_200,
    target: ['chrome100', 'safari15', 'firefox100'],
  },
  server: {
    // `app` and `weapp` are the phones beside the pages.
    proxy: Object.fromEntries(
      ['/v1', '/media', '/app', '/weapp', '/preview'].map((path) => [path, { target: api, ws: true }]),
    ),
  },
})
