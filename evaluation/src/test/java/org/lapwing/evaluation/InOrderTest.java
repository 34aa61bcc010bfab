package org.lapwing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class InOrderTest {

    /** The first item waits for the second, so the test ends only if both are worked on at a time. */
    @Test
    void keepsTheOrderThoughTheLaterItemIsDoneFirst() {
        CountDownLatch secondDone = new CountDownLatch(1);

        List<String> results = InOrder.map(List.of(1, 2), 2, n -> {
            try {
                if (n == 1) {
                    secondDone.await();
                } else {
                    secondDone.countDown();
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return "result " + n;
        });

        assertThat(results).containsExactly("result 1", "result 2");
    }
}
