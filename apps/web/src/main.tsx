import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { Problem } from './api/problem.js';
import { App } from './app.js';
import { Announcer } from './components/announcer.js';
import { startTheme } from './state/theme.js';
import './styles/index.css';
import { preferredSpeech, SpeechProvider } from './texts/index.js';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // A refusal is an answer; only a server that does not answer is asked again.
      retry: (failures, error) => failures < 2 && error instanceof Problem && error.body.status === 0,
      staleTime: 10_000,
    },
  },
});

startTheme();
const root = document.querySelector('#root');
if (!root) throw new Error('index.html has no #root');
const first = await preferredSpeech();
createRoot(root).render(
  <QueryClientProvider client={queries}>
    <SpeechProvider first={first}>
      <Announcer>
        <BrowserRouter>
          <App />
        </BrowserRouter>
      </Announcer>
    </SpeechProvider>
  </QueryClientProvider>,
);
