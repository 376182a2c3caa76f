import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { firstLoadLimit } from './build/firstLoad.js';

const api = process.env.API_URL ?? 'http://127.0.0.1:3000';
const apiPaths = ['/graphql', '/auth', '/public', '/files', '/exports', '/health', '/blog'];

export default defineConfig({
  plugins: [react(), firstLoadLimit(['/staff/login/LoginPage.tsx', '/desk/home/HomePage.tsx'])],
  build: {
    target: 'es2022',
    // The polyfill is an inline script, which the CSP refuses.
    modulePreload: { polyfill: false },
    // Fonts inlined as data: URLs would need a wider CSP.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
  },
  server: {
    host: '127.0.0.1',
    port: Number(process.env.ADMIN_PORT ?? 5173),
    strictPort: true,
    proxy: Object.fromEntries(apiPaths.map((path) => [path, { target: api }])),
  },
});
