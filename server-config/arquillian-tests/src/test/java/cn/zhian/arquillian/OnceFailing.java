package cn.zhian.arquillian;

import cn.zhian.platform.DatabaseResources;
import jakarta.annotation.Resource;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Writes a row for each message and fails at the first delivery, after having written. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "artemis"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = OnceFailing.ADDRESS),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false")
        })
public class OnceFailing implements MessageListener {
    /** Address of the tests' queue. */
    public static final String ADDRESS = "zhian.it-once-failing";

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource source;

    @Override
    public void onMessage(Message message) {
        try {
            String text = message.getBody(String.class);
            write(text);
            boolean again = message.getJMSRedelivered();
            Deliveries.all().add(new Deliveries.Delivery(text, again));
            if (!again) {
                throw new IllegalStateException("The first delivery fails");
            }
        } catch (JMSException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(String text) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO it_delivery (text) VALUES (?)")) {
            insert.setString(1, text);
            insert.executeUpdate();
        }
    }
}
