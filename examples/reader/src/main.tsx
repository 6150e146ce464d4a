/** A small public site on @notice-graph/sdk. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { SettingsProvider } from './parts/settings.js';
import './style/main.css';

/** The SDK tries again by itself, and the change feed tells what has become old. */
const answers = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: 60_000, refetchOnWindowFocus: false } },
});

const site = document.getElementById('site');
if (site)
  createRoot(site).render(
    <StrictMode>
      <QueryClientProvider client={answers}>
        <SettingsProvider>
          <App />
        </SettingsProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
