export const icons = {
  back: 'M15 5l-7 7 7 7',
  reload: 'M20 11a8 8 0 1 0-2.3 6.3M20 5v6h-6',
  open: 'M14 4h6v6M20 4l-9 9M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5',
  desk: 'M3 5h18v11H3zM8 20h8M12 16v4',
  docs: 'M6 3h9l4 4v14H6zM14 3v5h5M9 13h7M9 17h5',
}
