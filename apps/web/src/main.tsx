import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './app.js';
import { Announcer } from './components/announcer.js';
import { startQueries } from './state/query-client.js';
import { startTheme } from './state/theme.js';
import './styles/index.css';
import { preferredSpeech, SpeechProvider } from './texts/index.js';

startTheme();
const root = document.querySelector('#root');
if (!root) throw new Error('index.html has no #root');
const first = await preferredSpeech();
createRoot(root).render(
  <QueryClientProvider client={startQueries()}>
    <SpeechProvider first={first}>
      <Announcer>
        <BrowserRouter>
          <App />
        </BrowserRouter>
      </Announcer>
    </SpeechProvider>
  </QueryClientProvider>,
);
