export const sheetCss = `
.wx-mask {
  position: absolute; inset: 0; z-index: 10000; display: flex; flex-direction: column; justify-content: flex-end;
  background: rgba(0, 0, 0, 0.6); animation: wx-fade-in 0.2s; font: 17px/1.4 system-ui, sans-serif; color: #191919;
}
.wx-sheet {
  background: #fff; border-radius: 12px 12px 0 0; padding: 20px 24px; padding-bottom: calc(20px + var(--safe-area-inset-bottom, 0px));
  animation: wx-come-up 0.25s ease-out; text-align: center; touch-action: manipulation;
}
.wx-sheet-title { font-weight: 500; margin-bottom: 16px; }
.wx-sheet-why { color: #7f7f7f; font-size: 14px; margin-bottom: 16px; }
.wx-sheet-choices { display: flex; flex-wrap: wrap; gap: 12px; justify-content: center; }
.wx-sheet-choice {
  flex: 1 1 120px; height: 40px; border: 0; border-radius: 4px; font: inherit; font-weight: 500; color: #06ae56;
  background: #f2f2f2; cursor: pointer;
}
.wx-sheet-main { color: #fff; background: #07c160; }
@keyframes wx-come-up { from { transform: translateY(100%); } }
@media (prefers-color-scheme: dark) {
  .wx-sheet { background: #2c2c2c; color: rgba(255, 255, 255, 0.8); }
  .wx-sheet-choice { background: #3d3d3d; }
  .wx-sheet-main { background: #07c160; }
}
`
