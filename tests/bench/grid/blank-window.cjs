// The least that an Electron program can be: one empty window. Started by memory.ts.
const { app, BrowserWindow } = require('electron');

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false } });
  return window.loadURL('data:text/html,<title>blank</title>');
});
