// esbuild collects imported style sheets in main.css.
declare module '*.css'
