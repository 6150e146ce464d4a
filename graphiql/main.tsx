/** The page that a browser gets at /graphql: GraphiQL for clerks, made of GraphiQL's own parts. */
import { createRoot } from 'react-dom/client';
import { App } from './app.js';

const root = document.getElementById('page');
if (root) createRoot(root).render(<App />);
