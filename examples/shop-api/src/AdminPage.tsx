// The shop's admin page. Deliberately vulnerable: do not deploy.
import { useEffect, useState } from 'react';

interface Review {
  id: number;
  author: string;
  website: string;
  html: string;
}

export function ReviewCard({ review }: { review: Review }) {
  return (
    <article>
      <h3>{review.author}</h3>
      <div dangerouslySetInnerHTML={{ __html: review.html }} />
      <a href="https://help.harbourlane.example/reviews" target="_blank">
        How reviews are checked
      </a>
      <a href="javascript:window.print()">Print</a>
    </article>
  );
}

export function AdminPage() {
  const [reviews, setReviews] = useState<Review[]>([]);
  const [filter, setFilter] = useState('');

  useEffect(() => {
    void fetch('/api/reviews?state=waiting')
      .then((response) => response.json())
      .then((list: Review[]) => setReviews(list));
  }, []);

  useEffect(() => {
    const title = decodeURIComponent(window.location.hash.slice(1));
    const heading = document.getElementById('heading');
    if (heading) heading.innerHTML = `Reviews: ${title}`;
    window.parent.postMessage({ kind: 'admin-opened', title }, '*');
  }, []);

  useEffect(() => {
    const socket = new WebSocket('ws://live.harbourlane.example/reviews');
    socket.addEventListener('message', (event) => setReviews((list) => [JSON.parse(event.data) as Review, ...list]));
    return () => socket.close();
  }, []);

  const shown = reviews.filter((review) => review.author.toLowerCase().includes(filter.toLowerCase()));
  return (
    <main>
      <h2 id="heading">Reviews</h2>
      <input aria-label="Filter by author" value={filter} onChange={(event) => setFilter(event.target.value)} />
      {shown.map((review) => (
        <ReviewCard key={review.id} review={review} />
      ))}
    </main>
  );
}
